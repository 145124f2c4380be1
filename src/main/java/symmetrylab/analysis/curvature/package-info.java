/** The curvature of the training loss at one state: the exact Hessian and its eigenvalues. */
package symmetrylab.analysis.curvature;
