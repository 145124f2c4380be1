/** Planes through the space of a network's parameters, and the loss on them. Knows no picture. */
package symmetrylab.analysis.plane;
