/// The smallest changes of a text that do what is wanted and leave every other character: a field
/// added as its author would have written it, an entry or an item taken out.
///
/// In: nodes of [dev.lynceus.yaml.Yaml]. Out: [dev.lynceus.finding.Edit]s, or nothing where the
/// outcome would not be certain; a finding without an edit is better than a file mended wrongly.
@NullMarked
package dev.lynceus.edit;

import org.jspecify.annotations.NullMarked;
