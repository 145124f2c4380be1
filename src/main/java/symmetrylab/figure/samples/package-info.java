/** Small pictures of data sets, for choosing one. Knows no network. */
package symmetrylab.figure.samples;
