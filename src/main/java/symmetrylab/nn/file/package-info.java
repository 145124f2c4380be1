/** Experiments ready to run, from files on disk. */
package symmetrylab.nn.file;
