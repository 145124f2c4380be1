/** Data files on disk. */
package symmetrylab.data.file;
