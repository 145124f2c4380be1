/** The details of the selection, and editing by hand. Knows nothing of where playing is shown. */
package symmetrylab.viewmodel.inspector;
