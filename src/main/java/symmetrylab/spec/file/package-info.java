/** Experiment files on disk, and those that ship with the program. */
package symmetrylab.spec.file;
