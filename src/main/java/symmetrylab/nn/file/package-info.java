/** Experiments that can be run, from files on disk. */
package symmetrylab.nn.file;
