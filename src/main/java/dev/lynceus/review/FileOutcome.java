package dev.lynceus.review;

import dev.lynceus.argo.AppProject;
import dev.lynceus.argo.Application;
import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.NotEvaluated;
import dev.lynceus.kube.Manifest;
import java.util.ArrayList;
import java.util.List;

/// What judging one file came to, and what of it later steps need.
record FileOutcome(
    List<Finding> findings,
    List<NotEvaluated> notEvaluated,
    int documents,
    int objects,
    List<ApplicationSet> sets,
    List<Application> applications,
    List<AppProject> projects,
    List<Manifest> decisionSources,
    List<Suppression> suppressions) {
  FileOutcome {
    findings = List.copyOf(findings);
    notEvaluated = List.copyOf(notEvaluated);
    sets = List.copyOf(sets);
    applications = List.copyOf(applications);
    projects = List.copyOf(projects);
    decisionSources = List.copyOf(decisionSources);
    suppressions = List.copyOf(suppressions);
  }

  /// A file of which only this is known.
  static FileOutcome of(NotEvaluated reason) {
    return of(reason, List.of(), List.of());
  }

  /// A file that is not judged as manifests, with what was found in it all the same.
  static FileOutcome of(
      NotEvaluated reason, List<Finding> findings, List<Suppression> suppressions) {
    return new FileOutcome(
        findings, List.of(reason), 0, 0, List.of(), List.of(), List.of(), List.of(), suppressions);
  }

  /// Everything of many files in one.
  static FileOutcome join(List<FileOutcome> all) {
    var findings = new ArrayList<Finding>();
    var notEvaluated = new ArrayList<NotEvaluated>();
    var sets = new ArrayList<ApplicationSet>();
    var applications = new ArrayList<Application>();
    var projects = new ArrayList<AppProject>();
    var decisionSources = new ArrayList<Manifest>();
    var suppressions = new ArrayList<Suppression>();
    int documents = 0;
    int objects = 0;
    for (FileOutcome one : all) {
      findings.addAll(one.findings);
      notEvaluated.addAll(one.notEvaluated);
      sets.addAll(one.sets);
      applications.addAll(one.applications);
      projects.addAll(one.projects);
      decisionSources.addAll(one.decisionSources);
      suppressions.addAll(one.suppressions);
      documents += one.documents;
      objects += one.objects;
    }
    return new FileOutcome(
        findings,
        notEvaluated,
        documents,
        objects,
        sets,
        applications,
        projects,
        decisionSources,
        suppressions);
  }
}
