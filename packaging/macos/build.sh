#!/bin/sh
# Signs Thuisplan.app, lets Apple look at it, and packs it in a disk image: build.sh Thuisplan.app thuisplan.dmg
#
# MACOS_CERTIFICATE (a .p12 file) and MACOS_CERTIFICATE_PASSWORD: the "Developer ID Application" to sign with.
# MACOS_NOTARY_KEY (a .p8 file), MACOS_NOTARY_KEY_ID, MACOS_NOTARY_ISSUER: the App Store Connect key to notarize with.
# Without a certificate it warns, and the image is not signed; without a key it warns, and Apple has not seen it.
set -eu

app=$1
image=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
keychain=$work/signing.keychain-db
trap 'security delete-keychain "$keychain" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

sign() {
    codesign --force --timestamp --options runtime --keychain "$keychain" --sign "$identity" "$@"
}

if [ -n "${MACOS_CERTIFICATE:-}" ]; then
    password=$(openssl rand -hex 24)
    security create-keychain -p "$password" "$keychain"
    security set-keychain-settings -t 3600 "$keychain"
    security unlock-keychain -p "$password" "$keychain"
    # codesign looks for the certificates above the one it signs with only in the keychains of this list.
    security list-keychains -d user | sed 's/^ *"//; s/"$//' > "$work/keychains"
    set -- "$keychain"
    while IFS= read -r listed; do
        set -- "$@" "$listed"
    done < "$work/keychains"
    security list-keychains -d user -s "$@"
    security import "$MACOS_CERTIFICATE" -k "$keychain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
    security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
    identity=$(security find-identity -v -p codesigning "$keychain" | sed -n 's/.*"\(Developer ID Application: .*\)"/\1/p')
    [ -n "$identity" ] || { echo "There is no Developer ID Application in $MACOS_CERTIFICATE." >&2; exit 1; }
    # From the inside out, as Apple wants it: first the libraries, then the app around them.
    find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -path '*.framework/Versions/*' -perm -u+x \) \
        -print > "$work/libraries"
    while IFS= read -r library; do
        sign "$library"
    done < "$work/libraries"
    sign --entitlements "$here/entitlements.plist" "$app"
    codesign --verify --deep --strict "$app"
else
    identity=''
    echo "WARNING: there is no certificate, so this is not signed and not notarized." >&2
    echo "WARNING: macOS refuses to open it until somebody allows it, as the README tells." >&2
fi

mkdir "$work/image"
cp -R "$app" "$work/image/"
ln -s /Applications "$work/image/Applications"
tries=0
until hdiutil create -volname Thuisplan -srcfolder "$work/image" -fs HFS+ -format ULMO -ov "$image"; do
    tries=$((tries + 1))        # now and then "Resource busy", when Spotlight looks at it
    [ "$tries" -lt 5 ] || { echo "The disk image could not be made." >&2; exit 1; }
    sleep $((tries * 5))
done

[ -n "$identity" ] || exit 0
codesign --force --timestamp --keychain "$keychain" --sign "$identity" "$image"
if [ -n "${MACOS_NOTARY_KEY:-}" ]; then
    xcrun notarytool submit "$image" --wait --timeout 30m \
        --key "$MACOS_NOTARY_KEY" --key-id "$MACOS_NOTARY_KEY_ID" --issuer "$MACOS_NOTARY_ISSUER"
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature "$image"
else
    echo "WARNING: signed, but not notarized, for want of a key; macOS refuses to open it at first." >&2
fi
