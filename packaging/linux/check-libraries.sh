#!/bin/sh
# Looks for the system libraries in libraries.txt, or in the lists that are named, and mends or says what is missing.
# As root on Debian, Ubuntu and the like it installs them; otherwise it shows the one line to run, and ends with 1.
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
[ $# -gt 0 ] || set -- "$here/libraries.txt"

by_package() {
    wanted=$(sed '/^#/d; /^$/d' "$@")
    # shellcheck disable=SC2046,SC2086  # package names have no spaces
    present=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted $(printf '%st64 ' $wanted) 2>/dev/null |
        sed -n 's/^installed //p')
    missing=''
    for name in $wanted; do
        case "
$present
" in
            *"
$name
"* | *"
${name}t64
"*) ;;
            *) missing="$missing $name" ;;
        esac
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -eq 0 ]; then
        echo "Installing what Qt needs of this system:$missing"
        # shellcheck disable=SC2086
        said=$(apt-get update -qq 2>&1 && DEBIAN_FRONTEND=noninteractive \
            apt-get install -qq -y --no-install-recommends $missing 2>&1) && return 0
        printf '%s\nThey could not be installed; the lines above say why.\n' "$said" >&2
        return 1
    fi
    echo "Some system libraries are missing. Run this line, then try again:" >&2
    echo "  sudo apt install$missing" >&2
    return 1
}

by_file() {
    missing=$(find "$here/../../.venv/" -path '*/PySide6/Qt/plugins/platforms/libqxcb.so' -exec ldd {} + 2>/dev/null |
        sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/  \1/p' | sort -u)
    [ -n "$missing" ] || return 0
    echo "Qt needs these system libraries, which were not found; install the packages that have them:" >&2
    echo "$missing" >&2
    return 1
}

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    by_package "$@"
else
    by_file
fi
