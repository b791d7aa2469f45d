SWIFT  ?= swift
STRICT := --explicit-target-dependency-import-check error
CODE   := Package.swift Sources Tests

.PHONY: build lint format width-table

build:
	$(SWIFT) build $(STRICT)

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(CODE)

format:
	$(SWIFT) format format --in-place --recursive --parallel $(CODE)

width-table:
	cc -o .build/width-table Resources/Unicode/width-table.c
	.build/width-table > Sources/Text/WidthTable.swift
