/** Files that are written whole or not at all, and how far the writing has come. */
package symmetrylab.export.file;
