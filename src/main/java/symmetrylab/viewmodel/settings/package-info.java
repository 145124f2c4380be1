/** The experiment being edited, with undo. */
package symmetrylab.viewmodel.settings;
