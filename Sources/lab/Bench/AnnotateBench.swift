import Language
import TerminalRig

/// How fast the language engine reads, on one core: in this process, article by article, and as
/// `quoth annotate` with a file, beside `wc -w` with the same file.
struct AnnotateBench {
  let workplace: Workplace

  func figures() throws -> [Figure] {
    let corpus = try Corpus()
    let path = try workplace.put(corpus.items, in: "corpus.jsonl")
    let floor = try costs(of: "/usr/bin/wc", ["-w", path])
    let filter = try costs(of: workplace.quoth, ["annotate", "--json", path])
    let counting = Figure.Floor(name: "wc -w", value: floor.processor.percentile(50))
    return inThisProcess(corpus.texts, beside: counting) + [
      Figure(.annotate, "wc -w, CPU", .milliseconds, floor.processor),
      Figure(
        .annotate, "quoth annotate, CPU", .milliseconds, filter.processor,
        floor: counting),
      Figure(.annotate, "quoth annotate, peak memory", .megabytes, filter.memory),
    ]
  }
}

// MARK: - In this process

extension AnnotateBench {
  private func inThisProcess(_ texts: [String], beside counting: Figure.Floor) -> [Figure] {
    let (annotator, loading, loadingModels) = load()
    var times = Sample()
    var (words, tokens) = (0, 0)
    for text in texts {
      words += Corpus.words(in: text)
      tokens += Corpus.tokens(in: text)
      times.addMilliseconds(processorTime { _ = annotator.annotate(text) })
    }
    let total = Sample([times.values.reduce(0, +)])
    let seconds = total.values[0] / 1000
    return [
      Figure(
        .annotate, "\(texts.count) articles, one core", .tokensPerSecond,
        Sample([Double(tokens) / seconds]), targets: [.atLeast(500_000)]),
      Figure(
        .annotate, "the same, by blanks", .wordsPerSecond, Sample([Double(words) / seconds])),
      Figure(.annotate, "all of them, CPU", .milliseconds, total, floor: counting),
      Figure(.annotate, "an article, CPU", .milliseconds, times),
      Figure(.annotate, "loading the lexicon, CPU", .milliseconds, loading),
      Figure(.annotate, "loading the models, CPU", .milliseconds, loadingModels),
    ]
  }

  private func load() -> (Annotator, lexicon: Sample, models: Sample) {
    var (lexicons, models) = (Sample(), Sample())
    var lexicon = Engine.lexicon()
    var names = Engine.nameTagger()
    for _ in 0..<20 {
      lexicons.addMilliseconds(processorTime { lexicon = Engine.lexicon() })
      models.addMilliseconds(processorTime { names = Engine.nameTagger() })
    }
    let annotator = Annotator(
      lexicon: lexicon, names: names, quotations: Engine.quotationTagger())
    return (annotator, lexicons, models)
  }

  /// The processor time this thread takes for `work`.
  private func processorTime(_ work: () -> Void) -> Duration {
    let start = RunningProgram.processorTimeOfThisThread
    work()
    return RunningProgram.processorTimeOfThisThread - start
  }
}

// MARK: - As a filter

extension AnnotateBench {
  private struct Costs {
    var processor = Sample()
    var memory = Sample()
  }

  /// What it costs to run a filter to its end, three times.
  private func costs(of path: String, _ arguments: [String]) throws -> Costs {
    var costs = Costs()
    for _ in 0..<3 {
      let run = try ProgramRun(
        path, arguments, environment: workplace.environment, output: .file("/dev/null"))
      costs.processor.addMilliseconds(run.processor)
      costs.memory.addMegabytes(run.peakMemory)
    }
    return costs
  }
}
