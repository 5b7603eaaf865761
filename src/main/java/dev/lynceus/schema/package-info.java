/// JSON Schemas, and what a YAML tree violates of them, each violation at its place.
///
/// In: the schemas packaged below `/schemas` (one per kind of manifest, generated from the Go types
/// of Kubernetes, Argo CD and Kustomize; and those of Lynceus' own files) and trees of
/// [dev.lynceus.yaml.Yaml]. Out: [dev.lynceus.schema.Violation]s. Values count as Kubernetes reads
/// them, so `yes` is a boolean and `0644` a number. An alias is judged where it stands, and
/// violations in it point at the alias.
///
/// The decision a reader would question: no library validates here. Only a small part of draft
/// 2020-12 occurs in these schemas; walking the positioned tree with it costs microseconds a
/// manifest and keeps key and value apart, which validators over plain JSON cannot. An unknown
/// keyword stops the program, every schema is compiled in the tests, and the tests hold networknt's
/// validator beside this one. The schemas are read by a small JSON reader, one definition at a time
/// and only when a manifest needs it: through the YAML reader the fifteen kinds of a usual
/// repository took several hundred milliseconds on a cold machine.
@NullMarked
package dev.lynceus.schema;

import org.jspecify.annotations.NullMarked;
