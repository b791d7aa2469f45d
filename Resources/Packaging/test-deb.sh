#!/bin/sh
# Installs a package below a scratch root, runs what is there, removes it, and looks whether anything is left.
# Needs no rights: dpkg keeps a database of its own below that root.
#
#     test-deb.sh PACKAGE.deb
set -eu
package=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() { echo "test-deb: $*" >&2; exit 1; }

mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
: > "$root/var/lib/dpkg/status"
# What it depends on is on this machine, and not below the root.
database() { dpkg --root="$root" --force-not-root --force-depends --force-bad-path --log=/dev/null "$@"; }
database --install "$package" > "$root/words" 2>&1 || { cat "$root/words" >&2; fail "it cannot be installed"; }

export HOME="$root/home" QUOTH_STORE="$root/home/store" XDG_CACHE_HOME="$root/home/cache" PATH="$root/usr/bin:$PATH"
mkdir -p "$HOME"
quoth --version | grep -q '^[0-9.]* (engine ' || fail "it does not say which version it is"
quoth --samples --keys '<enter>]' --size 100x30 | grep -q 'quotation 1 of' || fail "it shows no quotation"
quoth tutor --keys '<enter>]' | grep -q 'Mara Linden, quotation 1 of' || fail "it teaches nothing"
quoth import "$root/usr/share/quoth/samples" > /dev/null || fail "the samples cannot be imported"
quoth search strait | grep -q . || fail "the samples cannot be searched"
echo '{"feed":"http://127.0.0.1:9/"}' | quoth-fetch | grep -q '"dispatch":"done"' || fail "quoth-fetch does not answer"
for page in man1/quoth.1.gz man1/quoth-fetch.1.gz man5/quoth.5.gz; do
  gzip -dc "$root/usr/share/man/$page" | grep -q '^\.TH' || fail "there is no $page"
done
bash -n "$root/usr/share/bash-completion/completions/quoth" || fail "the completions of bash are broken"
[ -f "$root/usr/share/applications/quoth.desktop" ] || fail "there is no desktop entry"
[ -f "$root/usr/lib/systemd/user/quoth-update.timer" ] || fail "there is no timer"
du -h --apparent-size "$root/usr/bin/quoth" "$root/usr/bin/quoth-fetch" | sed "s|$root||"

database --purge quoth > "$root/words" 2>&1 || { cat "$root/words" >&2; fail "it cannot be removed"; }
left=$(find "$root/usr" ! -type d 2> /dev/null || true)
[ -z "$left" ] || fail "it leaves behind: $left"
[ -s "$QUOTH_STORE/quoth-store.json" ] || fail "the store of the person is gone"
echo "$package installs, runs and goes."
