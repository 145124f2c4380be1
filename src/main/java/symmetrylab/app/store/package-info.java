/** The folder on disk that holds settings and unsaved work. Knows nothing of the files' contents. */
package symmetrylab.app.store;
