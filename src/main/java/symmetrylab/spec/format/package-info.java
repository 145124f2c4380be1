/** The experiment format: reads, checks and writes the fields as JSON values. Opens no files. */
package symmetrylab.spec.format;
