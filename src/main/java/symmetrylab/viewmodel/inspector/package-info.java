/** The details of the selection, and editing by hand. */
package symmetrylab.viewmodel.inspector;
