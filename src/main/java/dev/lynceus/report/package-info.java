/// Renderers: a report in, text out, and nothing else; every one a pure function.
///
/// In: [dev.lynceus.review.Report], or [dev.lynceus.rule.Rule]s. Out: text for a terminal
/// ([dev.lynceus.report.TextReport]), for programs ([dev.lynceus.report.JsonReport]), for a GitHub
/// log ([dev.lynceus.report.GithubCommands]), for code scanning ([dev.lynceus.report.SarifReport]),
/// for test reports ([dev.lynceus.report.JunitReport]), for GitLab
/// ([dev.lynceus.report.GitlabReport]), for a page ([dev.lynceus.report.MarkdownReport]), and what
/// `explain` and `rules` print.
///
/// Whatever a manifest or a file name says passes [dev.lynceus.text.Printable] before a person or a
/// runner sees it; colour comes only from [dev.lynceus.report.Style]. JSON is for programs and
/// stays exact.
///
/// The decision a reader would question: source lines are quoted from the span's own source and not
/// read again, so that what is shown is what was judged; and nothing of a Secret is ever quoted.
@NullMarked
package dev.lynceus.report;

import org.jspecify.annotations.NullMarked;
