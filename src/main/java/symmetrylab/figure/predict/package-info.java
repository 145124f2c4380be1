/** The plot on which a class draws the curve that it expects, before it is measured. */
package symmetrylab.figure.predict;
