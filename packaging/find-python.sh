#!/bin/sh
# Names the newest Python on this computer that Thuisplan can run on (3.11 to 3.14, with venv), or says what to do.
set -u

newest=''
without_venv=''
for name in python3.14 python3.13 python3.12 python3.11 python3 python; do
    # Run it: a name on the PATH can be a stub that does not work.
    "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' >/dev/null 2>&1 || continue
    if "$name" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        newest=$name
        break
    fi
    [ -n "$without_venv" ] || without_venv=$name
done

if [ -n "$newest" ]; then
    "$newest" -c 'import sys; print(sys.executable)'
elif [ -n "$without_venv" ]; then
    version=$("$without_venv" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "Python $version is here without its venv module: on Debian or Ubuntu run  sudo apt install python$version-venv" >&2
    exit 1
else
    echo "Thuisplan needs Python 3.11, 3.12, 3.13 or 3.14, and none was found: on Debian or Ubuntu run  sudo apt install python3 python3-venv" >&2
    exit 1
fi
