/** Small pictures of data sets, to choose from. Knows no network. */
package symmetrylab.figure.samples;
