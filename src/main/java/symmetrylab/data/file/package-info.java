/** The files that data come from, on disk. */
package symmetrylab.data.file;
