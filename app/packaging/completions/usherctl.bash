# Completion of usherctl for bash.

# Login names of who is signed in. Only plain names are offered: others would need quoting.
_usherctl_people() {
    usherctl list --json 2>/dev/null |
        sed -n 's/^ *"user": "\([A-Za-z0-9_][A-Za-z0-9._-]*\)",\{0,1\}$/\1/p' | sort -u
}

_usherctl_offer() {
    local word
    for word in "${@:2}"; do
        [[ $word == "$1"* ]] && COMPREPLY+=("$word")
    done
}

_usherctl_backend() {
    case $1 in
        simulated:*)
            # What stands before the colon is a word of its own to readline.
            _usherctl_files "${1#simulated:}"
            ;;
        *)
            _usherctl_offer "$1" auto logind wts simulated simulated:
            compopt -o nospace 2>/dev/null
            ;;
    esac
}

_usherctl_files() {
    local file
    while IFS= read -r file; do
        COMPREPLY+=("$file")
    done < <(compgen -f -- "$1")
    compopt -o filenames 2>/dev/null
}

_usherctl() {
    COMPREPLY=()
    local line=${COMP_LINE:0:COMP_POINT} current previous command='' verb='' word
    local -a typed
    # Split at blanks alone: readline also splits at = and :
    read -r -a typed <<<"$line"
    if [[ $line == *[[:blank:]] ]]; then current=''; else current=${typed[-1]}; unset 'typed[-1]'; fi
    previous=${typed[-1]}

    case $current in
        --backend=*) _usherctl_backend "${current#--backend=}"; return ;;
        --rules=* | --scenario=*) _usherctl_files "${current#*=}"; return ;;
        --no-answer=*) _usherctl_offer "${current#*=}" sign-out leave; return ;;
        --since=*) _usherctl_offer "${current#*=}" 1d 7d 30d; return ;;
        --wait=* | --message=* | --user=*) return ;;
    esac
    case $previous in
        --backend) _usherctl_backend "$current"; return ;;
        --rules | --scenario) _usherctl_files "$current"; return ;;
        --no-answer) _usherctl_offer "$current" sign-out leave; return ;;
        --since) _usherctl_offer "$current" 1d 7d 30d; return ;;
        --user) mapfile -t typed < <(_usherctl_people); _usherctl_offer "$current" "${typed[@]}"; return ;;
        --wait | --message) return ;;
    esac

    local skip=''
    for word in "${typed[@]:1}"; do
        if [[ -n $skip ]]; then skip=''; continue; fi
        case $word in
            --backend | --rules | --scenario | --wait | --message | --no-answer | --since | --user) skip=yes ;;
            -*) ;;
            *) if [[ -z $command ]]; then command=$word; elif [[ -z $verb ]]; then verb=$word; fi ;;
        esac
    done

    if [[ $current == -* ]]; then
        local options='--json --backend --direct --yes --no-color --help --version'
        [[ -z $command || $command == list ]] && options+=' --watch'
        [[ $command == ask ]] && options+=' --wait --message --no-answer'
        [[ $command == sign-out ]] && options+=' --force'
        [[ $command == history ]] && options+=' --since --user --csv'
        [[ $command == show ]] && options+=' --rules'
        [[ $command == rules && ( $verb == simulate || $verb == explain ) ]] && options+=' --rules'
        [[ $command == rules && $verb == simulate ]] && options+=' --scenario'
        # shellcheck disable=SC2086 # several words
        _usherctl_offer "$current" $options
        return
    fi
    case $command in
        '') _usherctl_offer "$current" list show ask message sign-out lock disconnect rules history status selftest ;;
        rules)
            case $verb in
                '') _usherctl_offer "$current" check explain simulate show set pause resume ;;
                check | set) _usherctl_files "$current" ;;
            esac
            ;;
        show | ask | message | sign-out | lock | disconnect)
            [[ -n $verb ]] && return
            mapfile -t typed < <(_usherctl_people)
            _usherctl_offer "$current" "${typed[@]}"
            ;;
    esac
}

complete -F _usherctl usherctl
