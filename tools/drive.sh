# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The TagDesk authors
# SPDX-License-Identifier: Apache-2.0
#
# To be sourced under tools/headless: opens the window on simulated clouds and drives it with real keys and
# clicks. Waits end as soon as what is waited for is there.

patience=${TAGDESK_PATIENCE:-60} # seconds until a wait is given up

# open_window PROGRAM ARGUMENT…: sets `program`, its process id, and `window`.
open_window() {
    "$@" &
    program=$!
    window=
    until_true visible_window "$@" || return 1
    xdotool windowactivate --sync "$window"
}

visible_window() {
    window=$(xdotool search --all --onlyvisible --pid "$program" --name TagDesk 2>/dev/null | tail -n 1)
    [[ -n $window ]]
}

# until_true COMMAND…: runs it until it succeeds; fails when patience ends or the program has.
until_true() {
    local deadline=$((SECONDS + patience))
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < deadline)) || return 1
        kill -0 "$program" 2>/dev/null || return 1
        sleep 0.05
    done
}

title_matches() {
    [[ $(xdotool getwindowname "$window") =~ $1 ]]
}

# The window that has the focus is named so.
focus_matches() {
    [[ $(xdotool getwindowfocus getwindowname) =~ $1 ]]
}

# No thread of the program has work to do; one that a busy machine keeps waiting for its turn has.
is_idle() {
    ! grep -qsE '^State:[[:space:]]+[^S]' /proc/"$program"/task/*/status
}

# The program is idle and the display looks the same twice in a row.
is_still() {
    local before
    is_idle || return 1
    before=$(import -silent -window root ppm:- | md5sum)
    sleep 0.2
    is_idle && [[ $before == "$(import -silent -window root ppm:- | md5sum)" ]]
}

settle() {
    until_true is_still
}

keys() {
    xdotool key --delay 30 "$@"
}

write() {
    xdotool type --delay 20 -- "$1"
}

# click X Y: from the window's upper left corner; negative X from its right edge.
click() {
    local x=$1
    eval "$(xdotool getwindowgeometry --shell "$window" | sed 's/^/local window_/')"
    ((x >= 0)) || x=$((window_WIDTH + x))
    xdotool mousemove --window "$window" "$x" "$2" click 1
}

# Shows the resources whose name or tags match, and selects them all.
select_matching() {
    keys ctrl+f ctrl+a
    write "$1"
    settle
    keys Down ctrl+a
    settle
}

# add_tag KEY VALUE: to every selected resource.
add_tag() {
    keys alt+shift+a
    settle
    write "$1"
    keys Tab
    write "$2"
    keys Return
    settle
}

# Opens the review page of what is staged and agrees to it.
apply() {
    until_true title_matches '\*' || return 1
    keys ctrl+s
    until_true focus_matches '^Review changes$' || return 1
    settle
    keys Return
    until_true focus_matches 'TagDesk$'
}

picture() {
    import -silent -window "$window" "$1"
}
