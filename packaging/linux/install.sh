#!/bin/sh
# Puts Thuisplan in this account and in its menu; again for a newer version. ./install.sh --remove takes it away.
# The family's data are elsewhere and are never touched.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/opt/thuisplan
menu=$data/applications/thuisplan.desktop
icon=$data/icons/hicolor/scalable/apps/thuisplan.svg
command=$HOME/.local/bin/thuisplan

in_use() {
    [ -d "$program" ] || return 1
    real=$(CDPATH='' cd -- "$program" && pwd -P)
    for process in /proc/[0-9]*/exe; do
        case $(readlink "$process" 2>/dev/null) in "$real"/*) return 0 ;; esac
    done
    return 1
}

if in_use; then
    echo "Thuisplan is nog open. Sluit het venster en probeer het opnieuw." >&2
    exit 3
fi

if [ "${1:-}" = --remove ]; then
    rm -rf -- "$program" "$program.new" "$program.old"
    rm -f -- "$menu" "$icon" "$command"
    kept=$data/thuisplan
    chosen=${XDG_CONFIG_HOME:-$HOME/.config}/thuisplan/place.txt
    [ ! -r "$chosen" ] || kept=$(cat "$chosen")
    echo "Thuisplan is weg. Je gegevens staan er nog: $kept"
    exit 0
fi
[ $# -eq 0 ] || { echo "Alleen --remove kan erachter." >&2; exit 2; }
if [ ! -x "$here/thuisplan" ] || [ "$here" = "$program" ]; then
    echo "Start install.sh uit de uitgepakte map." >&2
    exit 2
fi

if [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_USER:-}" ]; then
    echo "Start install.sh zonder sudo: anders komt Thuisplan bij de beheerder en niet bij jou." >&2
    exit 2
fi

# Whole or not at all: what is there stays until the new one is complete.
rm -rf -- "$program.new"
if ! {
    mkdir -p -- "$program.new" "$(dirname -- "$menu")" "$(dirname -- "$icon")" "$(dirname -- "$command")" &&
        cp -R -- "$here/." "$program.new/"
} 2>/dev/null; then
    rm -rf -- "$program.new"
    echo "Thuisplan kan niet neergezet worden in $program. Is er 250 MB vrij op de schijf? Er is niets veranderd." >&2
    exit 1
fi
rm -rf -- "$program.old"
[ ! -e "$program" ] || mv -- "$program" "$program.old"
mv -- "$program.new" "$program"
rm -rf -- "$program.old"

cp -- "$program/thuisplan.svg" "$icon"
ln -sf -- "$program/thuisplan" "$command"
# In a desktop file a path stands in quotes, where \ " ` and $ have a \ before them, and % is written twice.
quoted=$(printf '%s' "$program/thuisplan" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')
while IFS= read -r line; do
    [ "$line" != Exec=thuisplan ] || line="Exec=\"$quoted\""
    printf '%s\n' "$line"
done < "$program/thuisplan.desktop" > "$menu.new"
mv -- "$menu.new" "$menu"
if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database "$data/applications" >/dev/null 2>&1 || true
fi
echo "Thuisplan staat in het menu."
