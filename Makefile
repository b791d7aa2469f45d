# make run        read the bundled edition
# make test       everything a change must pass
# make bench      what a start, a key, a frame, an annotation and a large archive cost, beside a
#                 floor and a target; a table, kept in .build/bench.json; see Sources/lab/Bench.swift.
#                 SIZES=1000,10000,100000,1000000 for the largest archive, too
# make install    PREFIX=/usr/local DESTDIR=
# make deb        a package for Debian, in .build
# make test-deb   the same, installed below a scratch root, run from there and removed
# make dist       the sources as an archive, in .build
# make evaluate   CORPORA=../shared/corpora, and how well the engine reads
# make fuzz       SUBJECT=annotation SECONDS=600: libFuzzer, with AddressSanitizer, looks for bytes it
#                 cannot take; what it finds stays in .build-fuzz; see Tests/Fuzz
# make train      CORPORA=../shared/corpora: every learned model anew, and how well it reads
# make format     lay the code out as the tests want it
# make clean

SWIFT   ?= swift
PREFIX  ?= /usr/local
STRICT  := --explicit-target-dependency-import-check error
STATIC  := --configuration release --static-swift-stdlib $(STRICT)
RELEASE := $(STATIC) --product quoth
FETCHER := $(STATIC) --product quoth-fetch
SIZES   ?= 1000,10000,100000
CODE    := Package.swift Sources Tests

.PHONY: run build release test bench evaluate train train-names train-quotations fuzz lint format install uninstall deb test-deb dist manual width-table \
  clean packages test-packages

run: release
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/quoth" --samples

build: packages test-packages
	$(SWIFT) build $(STRICT)

release: packages
	$(SWIFT) build $(RELEASE)
	$(SWIFT) build $(FETCHER)

test: packages test-packages lint
	SWIFT_BACKTRACE=enable=no $(SWIFT) test $(STRICT)

bench: release test-packages
	$(SWIFT) build $(STATIC) --product web-server
	$(SWIFT) build $(STATIC) --product lab
	@SWIFT_BACKTRACE=enable=no \
	  "$$($(SWIFT) build $(STATIC) --show-bin-path)/lab" bench \
	  --sizes $(SIZES) --json .build/bench.json

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(CODE)
	@grep -E '^[0-9a-f]{64}  ' Resources/models/PROVENANCE.md \
	  | { cd Resources/models && sha256sum --check --quiet --strict; } \
	  || { echo "a model is not the one that PROVENANCE.md names: make train" >&2; exit 1; }

format:
	$(SWIFT) format format --in-place --recursive --parallel $(CODE)

SHARE = $(DESTDIR)$(PREFIX)/share
UNITS = $(DESTDIR)$(PREFIX)/lib/systemd/user
VERSION := $(shell sed -n 's/.* number = "\(.*\)"/\1/p' Sources/quoth/Version.swift)
BUILT = $$($(SWIFT) build $(RELEASE) --show-bin-path)
# Where each shell looks for how to complete a command: below share.
BASH_COMPLETION = bash-completion/completions/quoth
ZSH_COMPLETION  = zsh/vendor-completions/_quoth
FISH_COMPLETION = fish/vendor_completions.d/quoth.fish

install: release
	install -D -m 755 -s -t "$(DESTDIR)$(PREFIX)/bin" "$(BUILT)/quoth" "$(BUILT)/quoth-fetch"
	install -D -m 644 -t "$(SHARE)/man/man1" Resources/Manual/quoth.1 Resources/Manual/quoth-fetch.1
	install -D -m 644 -t "$(SHARE)/man/man5" Resources/Manual/quoth.5 Resources/Manual/quoth-config.5
	install -D -m 644 -t "$(SHARE)/doc/quoth" LICENSE README.md
	install -D -m 644 -t "$(SHARE)/applications" Resources/Packaging/quoth.desktop
	install -D -m 644 -t "$(UNITS)" Resources/systemd/*
	install -D -m 644 -t "$(SHARE)/quoth/samples" Resources/Samples/*.json
	$(if $(wildcard Resources/Themes),install -D -m 644 -t "$(SHARE)/quoth/themes" Resources/Themes/*)
	for shell in bash:$(BASH_COMPLETION) zsh:$(ZSH_COMPLETION) fish:$(FISH_COMPLETION); do \
	  "$(BUILT)/quoth" --generate-completion-script "$${shell%%:*}" | sed '1{/^#!/d}' \
	    | install -D -m 644 /dev/stdin "$(SHARE)/$${shell#*:}" || exit; done
	@echo; echo "quoth $(VERSION) is in $(DESTDIR)$(PREFIX):"
	@cd "$(DESTDIR)$(PREFIX)" && du -h --apparent-size bin/quoth bin/quoth-fetch share/quoth

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/quoth" "$(DESTDIR)$(PREFIX)/bin/quoth-fetch"
	rm -f "$(SHARE)/man/man1/quoth.1" "$(SHARE)/man/man1/quoth-fetch.1" "$(SHARE)/man/man5/quoth.5" "$(SHARE)/man/man5/quoth-config.5"
	rm -f "$(SHARE)/applications/quoth.desktop" $(addprefix "$(UNITS)"/,$(notdir $(wildcard Resources/systemd/*)))
	rm -f "$(SHARE)/$(BASH_COMPLETION)" "$(SHARE)/$(ZSH_COMPLETION)" "$(SHARE)/$(FISH_COMPLETION)"
	rm -rf "$(SHARE)/doc/quoth" "$(SHARE)/quoth"

# A package for Debian, .build/quoth_VERSION_ARCHITECTURE.deb, of what is installed. lintian, where it
# is there, has a look at it.
deb: release
	rm -rf .build/deb
	$(MAKE) install DESTDIR="$(CURDIR)/.build/deb" PREFIX=/usr
	Resources/Packaging/deb.sh "$(CURDIR)/.build/deb" "$(VERSION)" "$(PACKAGE)"
	@! command -v lintian > /dev/null || lintian "$(PACKAGE)"
	@du -h --apparent-size "$(PACKAGE)"

PACKAGE = .build/quoth_$(VERSION)_$$(dpkg --print-architecture).deb

test-deb: deb
	Resources/Packaging/test-deb.sh "$(PACKAGE)"

# What is committed, and nothing else.
dist:
	mkdir -p .build
	git archive --format=tar --prefix=quoth-$(VERSION)/ HEAD | gzip -9n > .build/quoth-$(VERSION).tar.gz
	@du -h --apparent-size .build/quoth-$(VERSION).tar.gz

# The manual pages, made from the tables of commands and settings, and from the options of the command line.
manual: test-packages
	$(SWIFT) build $(STRICT) --product lab
	$(SWIFT) build $(STRICT) --product quoth
	mkdir -p Resources/Manual
	$(SWIFT) run --skip-build quoth --experimental-dump-help \
	  | $(SWIFT) run --skip-build lab manual > .build/quoth.1
	mv .build/quoth.1 Resources/Manual/quoth.1
	$(SWIFT) run --skip-build lab manual --settings > Resources/Manual/quoth-config.5

# How well the engine reads, on the dev splits of the corpora and on our own edition. The table goes
# to the terminal, and the same as JSON to .build/evaluation.json.
CORPORA ?= ../shared/corpora
EVALUATE := $(STATIC) --product lab

evaluate:
	$(SWIFT) build $(EVALUATE)
	@"$$($(SWIFT) build $(EVALUATE) --show-bin-path)/lab" evaluate \
	  --corpora "$(CORPORA)" --json .build/evaluation.json

# Every model under Resources/models, learned from the corpora; see the README.md there. The tagger of
# quotations learns from what the engine makes of names, so those come first.
PYTHON   ?= python3
TRAINING := .build/training
LEARN     = $(TRAINING)/venv/bin/python
LAB       = "$$($(SWIFT) build $(EVALUATE) --show-bin-path)/lab"

train: train-names train-quotations
	$(LEARN) Resources/models/sums.py
	$(MAKE) evaluate

train-names: $(TRAINING)/venv/ready
	$(SWIFT) build $(EVALUATE)
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(LEARN) Resources/models/names/train.py \
	  --corpora "$(CORPORA)" --work $(TRAINING)/names --lab $(LAB)

train-quotations: $(TRAINING)/venv/ready
	$(SWIFT) build $(EVALUATE)
	mkdir -p $(TRAINING)/sheets
	$(LAB) worksheets --corpora "$(CORPORA)" --folder $(TRAINING)/sheets
	$(LEARN) Resources/models/quotations/train.py \
	  $(TRAINING)/sheets Resources/models/quotations/weights.bin

$(TRAINING)/venv/ready: Resources/models/requirements.txt
	$(PYTHON) -m venv $(TRAINING)/venv
	$(LEARN) -m pip install --quiet --requirement Resources/models/requirements.txt
	touch $@

# How wide every character is, from the C library of this machine.
width-table:
	mkdir -p .build
	cc -o .build/width-table Resources/Unicode/width-table.c
	.build/width-table > Sources/Text/WidthTable.swift
	$(SWIFT) format format --in-place Sources/Text/WidthTable.swift

# What has been tried stays as well, and is tried first the next time.
SUBJECT ?= annotation
SECONDS ?= 600
# The compiler takes only the last word on sanitizers, so that it has to hold both.
FUZZ    := --configuration release --sanitize fuzzer --scratch-path .build-fuzz --product fuzz \
  -Xswiftc -DFUZZING -Xswiftc -sanitize=fuzzer,address

fuzz: packages
	$(SWIFT) build $(FUZZ)
	mkdir -p .build-fuzz/tried/$(SUBJECT)
	cd .build-fuzz && QUOTH_FUZZ=$(SUBJECT) SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	  release/fuzz -max_total_time=$(SECONDS) -max_len=65536 -timeout=10 \
	  -report_slow_units=2 tried/$(SUBJECT)

clean:
	$(SWIFT) package clean

# What Debian has to provide: the libraries of the screen, of the index, of what comes in as XML or
# HTML and of how it comes, and for the tests a terminal to put the program in.
packages:
	@$(call need,/usr/include/curses.h,libncursesw5-dev)
	@$(call need,/usr/include/sqlite3.h,libsqlite3-dev)
	@$(call need,/usr/include/libxml2/libxml/parser.h,libxml2-dev)
	@$(call need,$(firstword $(wildcard $(CURL)) $(CURL)),libcurl4-openssl-dev)

test-packages:
	@$(call need,/usr/include/vterm.h,libvterm-dev)

# Debian has it among what differs from processor to processor.
CURL := /usr/include/curl/curl.h /usr/include/*/curl/curl.h

root := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

define need
[ -e $(1) ] || { \
  command -v apt-get > /dev/null || { echo "quoth needs $(1): Debian's package $(2)" >&2; exit 1; }; \
  echo "Installing $(2)"; \
  $(root) apt-get install -y $(2) || { $(root) apt-get update && $(root) apt-get install -y $(2); }; }
endef
