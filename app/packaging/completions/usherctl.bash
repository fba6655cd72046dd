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
            local file
            while IFS= read -r file; do
                # What stands before the colon is a word of its own to readline.
                COMPREPLY+=("$file")
            done < <(compgen -f -- "${1#simulated:}")
            compopt -o filenames 2>/dev/null
            ;;
        *)
            _usherctl_offer "$1" auto logind wts simulated simulated:
            compopt -o nospace 2>/dev/null
            ;;
    esac
}

_usherctl() {
    COMPREPLY=()
    local line=${COMP_LINE:0:COMP_POINT} current previous command='' word
    local -a typed
    # Split at blanks alone: readline also splits at = and :
    read -r -a typed <<<"$line"
    if [[ $line == *[[:blank:]] ]]; then current=''; else current=${typed[-1]}; unset 'typed[-1]'; fi
    previous=${typed[-1]}

    case $current in
        --backend=*) _usherctl_backend "${current#--backend=}"; return ;;
    esac
    if [[ $previous == --backend ]]; then _usherctl_backend "$current"; return; fi

    local skip=''
    for word in "${typed[@]:1}"; do
        if [[ -n $skip ]]; then skip=''; continue; fi
        case $word in
            --backend) skip=yes ;;
            -*) ;;
            *) [[ -z $command ]] && command=$word ;;
        esac
    done

    if [[ $current == -* ]]; then
        local options='--json --backend --direct --yes --no-color --help --version'
        [[ -z $command || $command == list ]] && options+=' --watch'
        # shellcheck disable=SC2086
        _usherctl_offer "$current" $options
        return
    fi
    case $command in
        '') _usherctl_offer "$current" list show status ;;
        show) mapfile -t typed < <(_usherctl_people); _usherctl_offer "$current" "${typed[@]}" ;;
    esac
}

complete -F _usherctl usherctl
