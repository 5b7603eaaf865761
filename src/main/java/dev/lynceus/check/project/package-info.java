/// Checks of what Applications may reach: projects and destinations.
///
/// In: AppProjects, Applications and ApplicationSets. Out: findings on the words that open a door
/// wider than it looks.
@NullMarked
package dev.lynceus.check.project;

import org.jspecify.annotations.NullMarked;
