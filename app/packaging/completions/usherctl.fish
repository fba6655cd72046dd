# Completion of usherctl for fish.

function __usherctl_people
    usherctl list --json 2>/dev/null | string replace -rf '^ *"user": "([A-Za-z0-9_][A-Za-z0-9._-]*)",?$' '$1' | sort -u
end

function __usherctl_backends
    printf '%s\n' auto logind wts simulated
    set -l typed (commandline -ct | string replace -r '^--backend=' '')
    if string match -q 'simulated:*' -- $typed
        set -l start (string replace 'simulated:' '' -- $typed)
        printf 'simulated:%s\n' (__fish_complete_path $start | string replace -r '\t.*' '')
    end
end

set -l commands list show ask message sign-out lock disconnect rules history status selftest
complete -c usherctl -f
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a list -d 'who is signed in'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a show -d 'one session'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a ask -d 'ask somebody, then sign them out'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a message -d 'show a message'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a sign-out -d 'sign somebody out without asking'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a lock -d 'lock a screen'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a disconnect -d 'take somebody off the screen'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a rules -d 'check, try and set rules'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a status -d 'what works on this PC'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a selftest -d 'a report to attach when something is wrong'
complete -c usherctl -n "not __fish_seen_subcommand_from $commands" -a history -d 'what was done to whom, and why'
complete -c usherctl -n '__fish_seen_subcommand_from history' -l since -x -a '1d 7d 30d' -d 'how far back'
complete -c usherctl -n '__fish_seen_subcommand_from history' -l user -x -a '(__usherctl_people)' -d 'only what concerns that login name'
complete -c usherctl -n '__fish_seen_subcommand_from history' -l csv -d 'print a table for spreadsheets'
complete -c usherctl -n '__fish_seen_subcommand_from show ask message sign-out lock disconnect' -a '(__usherctl_people)'
complete -c usherctl -n '__fish_seen_subcommand_from ask' -l wait -x -a '1m 5m 15m' -d 'how long somebody has to answer'
complete -c usherctl -n '__fish_seen_subcommand_from ask' -l message -x -d 'what they are asked with'
complete -c usherctl -n '__fish_seen_subcommand_from ask' -l no-answer -x -a 'sign-out leave' -d 'without an answer'
complete -c usherctl -n '__fish_seen_subcommand_from sign-out' -l force -d 'end programs that want to save, too'
set -l verbs check explain simulate show set pause resume
complete -c usherctl -n "__fish_seen_subcommand_from rules; and not __fish_seen_subcommand_from $verbs" -a "$verbs"
complete -c usherctl -n '__fish_seen_subcommand_from check set' -F
complete -c usherctl -n '__fish_seen_subcommand_from show explain simulate' -l rules -rF -d 'the rule file to explain or play'
complete -c usherctl -n '__fish_seen_subcommand_from simulate' -l scenario -rF -d 'the story to play'
complete -c usherctl -l json -d 'print JSON, for programs'
complete -c usherctl -n 'not __fish_seen_subcommand_from show ask message sign-out lock disconnect rules history status selftest' -l watch -d 'keep going and show every change, until Ctrl-C'
complete -c usherctl -l backend -x -a '(__usherctl_backends)' -d 'choose where sessions are read from'
complete -c usherctl -l direct -d 'ask the system itself, not the service'
complete -c usherctl -l yes -d 'do not ask for confirmation'
complete -c usherctl -l no-color -d 'no colours on a terminal'
complete -c usherctl -l help -d 'show this help'
complete -c usherctl -l version -d 'show the version'
