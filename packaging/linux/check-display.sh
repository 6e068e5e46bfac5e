#!/bin/sh
# Says what to do when there is no screen to open a window on; without that Qt only ends with a core dump.
set -u

[ "$(uname)" = Linux ] || exit 0                # a Mac always has one
[ -z "${QT_QPA_PLATFORM:-}" ] || exit 0         # somebody chose: offscreen, vnc, …
[ -z "${WAYLAND_DISPLAY:-}" ] || exit 0

case "${DISPLAY:-}" in
    '') why='There is no screen here to open the window on' ;;
    :*)
        number=${DISPLAY#:}
        path=/tmp/.X11-unix/X${number%%.*}
        [ ! -S "$path" ] || exit 0
        ! grep -q "@$path\$" /proc/net/unix 2>/dev/null || exit 0
        why="The screen $DISPLAY is not there"
        ;;
    *) exit 0 ;;                                # another computer's, or ssh -X
esac
echo "$why: start this in a desktop session, or try it with  xvfb-run -a make run" >&2
exit 1
