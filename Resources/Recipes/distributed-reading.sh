#!/bin/sh
# Has a file of articles read by one process, by GNU parallel and by Apache Spark, and compares what comes out byte by
# byte.
#
#   Resources/Recipes/distributed-reading.sh [FILE] [WORK]
#
# FILE is JSON Lines, an article a line; without one, the articles of the bundled edition, many times over, are it.
# WORK is a folder for what is made on the way, and for pyspark, which is installed there from PyPI where it is missing.
# QUOTH says which program to run. What is not there (parallel, java) is skipped, and said.
set -eu

quoth=${QUOTH:-quoth}
work=${2:-${TMPDIR:-/tmp}/quoth-distributed-reading}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$work"

articles=${1:-}
if [ -z "$articles" ]; then
  articles=$work/articles.jsonl
  python3 - "$here/../Samples" > "$articles" << 'END'
import glob, json, sys
items = [json.load(open(path, encoding="utf-8")) for path in sorted(glob.glob(sys.argv[1] + "/*.json"))]
items = [item for item in items if isinstance(item, dict) and "items" not in item]
for round in range(40):
    for item in items:
        print(json.dumps(dict(item, id="%s#%d" % (item.get("id"), round)), ensure_ascii=False))
END
fi

say() { printf '%s\n' "$*"; }
lines() { wc -l < "$1" | tr -d ' '; }

say "$(lines "$articles") articles, $(wc -c < "$articles" | tr -d ' ') bytes, $("$quoth" --version)"

compare() { # NAME FORM
  if cmp "$work/one-$2.jsonl" "$work/$1-$2.jsonl"; then
    say "$1, $2: the same, byte for byte: $(lines "$work/$1-$2.jsonl") lines"
  else
    say "$1, $2: DIFFERENT" && exit 1
  fi
}

seconds() { # NAME COMMAND…
  name=$1 && shift
  start=$(date +%s) && "$@" && say "$name: $(($(date +%s) - start)) s"
}

one() { "$quoth" annotate $1 < "$articles" > "$work/one-$2.jsonl"; }
with_parallel() {
  parallel --pipe --keep-order --block 256k "$quoth annotate $1" < "$articles" > "$work/parallel-$2.jsonl"
}
with_spark() {
  rm -rf "$work/spark"
  "$work/venv/bin/python" "$here/distributed-reading.py" "$articles" "$work/spark" "$quoth annotate $1" 2> "$work/spark.log" ||
    { tail -n 20 "$work/spark.log" >&2 && exit 1; }
  cat "$work"/spark/part-* > "$work/spark-$2.jsonl"
}

for form in annotations articles; do
  options=$([ "$form" = articles ] && echo --attach || true)
  seconds "one process, $form" one "$options" "$form"
  if command -v parallel > /dev/null; then
    seconds "parallel, $form" with_parallel "$options" "$form" && compare parallel "$form"
  else
    say "parallel: not here, skipped"
  fi
  if command -v java > /dev/null; then
    [ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
    "$work/venv/bin/python" -c 'import pyspark' 2> /dev/null ||
      "$work/venv/bin/pip" install --quiet pyspark
    seconds "spark, $form" with_spark "$options" "$form" && compare spark "$form"
  else
    say "spark: no java here, skipped"
  fi
done

# What was read elsewhere is taken over: nothing is left for this engine to read.
if [ -f "$work/parallel-articles.jsonl" ]; then
  store=$work/store && rm -rf "$store" "$work/cache"
  export QUOTH_STORE="$store" XDG_CACHE_HOME="$work/cache"
  "$quoth" import --keep-duplicates "$work/parallel-articles.jsonl"
  seconds "people of what was taken over" "$quoth" people --limit 3 --quiet
fi
