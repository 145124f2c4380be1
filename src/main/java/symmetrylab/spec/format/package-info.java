/** The experiment format: fields read from JSON values, checked, and written again. Opens no files. */
package symmetrylab.spec.format;
