/** Data kept between sessions: settings, recent files, unsaved work. Knows no folder. */
package symmetrylab.viewmodel.kept;
