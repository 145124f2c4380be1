/** Files that are written whole or not at all, and the progress of writing. */
package symmetrylab.export.file;
