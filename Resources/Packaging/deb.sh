#!/bin/sh
# Makes a Debian package of what `make install` has put below STAGE, with PREFIX=/usr:
#
#     deb.sh STAGE VERSION PACKAGE.deb
set -eu
stage=$1 version=$2 package=$3
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
doc=$stage/usr/share/doc/quoth

# Debian's pages of the manual are packed, and its licences stand in one file of their own form.
find "$stage/usr/share/man" -type f ! -name '*.gz' -exec gzip -9n {} +
rm -f "$doc/LICENSE"
{
  cat <<'END'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: quoth

Files: *
Copyright: 2026 The quoth authors
License: Expat

Files: Resources/Lexicon/cities.txt
Copyright: GeoNames contributors
License: CC-BY-4.0
Comment: The names of towns, which are part of the program.

License: Expat
END
  sed -e '1,/^Permission/{/^Permission/!d}' -e 's/^$/./' -e 's/^/ /' "$root/LICENSE"
  cat <<'END'

License: CC-BY-4.0
 Creative Commons Attribution 4.0 International,
 https://creativecommons.org/licenses/by/4.0/legalcode
END
} > "$doc/copyright"
{
  echo "quoth ($version) unstable; urgency=medium"
  echo
  echo "  * The version of this program's own source."
  echo
  echo " -- The quoth authors <quoth@example.org>  $(date -R -d "@$(git -C "$root" log -1 --format=%ct)")"
} | gzip -9n > "$doc/changelog.gz"

# What the programs need, Debian's own tool finds out; it wants to be where a source package is.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/debian"
printf 'Source: quoth\n\nPackage: quoth\nArchitecture: any\n' > "$work/debian/control"
needs=$(cd "$work" && dpkg-shlibdeps -O "$stage"/usr/bin/* 2> "$work/words" | sed -n 's/^shlibs:Depends=//p') \
  || { cat "$work/words" >&2; exit 1; }

mkdir -p "$stage/DEBIAN"
cat > "$stage/DEBIAN/control" <<END
Package: quoth
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: The quoth authors <quoth@example.org>
Installed-Size: $(du -sk --exclude=DEBIAN "$stage" | cut -f1)
Depends: $needs
Section: news
Priority: optional
Description: news reader for the terminal that knows who said what
 quoth reads feeds and archives of articles. It finds direct and indirect
 quotations and their speakers, jumps from speaker to speaker, and shows
 everything that somebody has said in all articles that were ever kept.
 .
 Articles are kept as plain JSON files of one's own.
END
(cd "$stage" && find usr -type f -exec md5sum {} +) > "$stage/DEBIAN/md5sums"
chmod -R u=rwX,go=rX "$stage"
dpkg-deb --root-owner-group --build "$stage" "$package"
