/**
 * The curvature of the training loss at one state: the exact Hessian and its eigenvalues. Knows nothing of training.
 */
package symmetrylab.analysis.curvature;
