/** The folder on disk in which settings and unsaved work are kept. Knows nothing of what stands in the files. */
package symmetrylab.app.store;
