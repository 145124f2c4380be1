/** The part of the font that the file of a drawing needs. */
package symmetrylab.export.vector;
