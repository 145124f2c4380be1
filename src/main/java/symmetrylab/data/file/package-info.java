/** Data files on disk, and files of weights. */
package symmetrylab.data.file;
