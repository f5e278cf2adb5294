/// Tells the text of an article from the furniture around it, block by block, on a page flattened to lines.
///
/// A logistic regression on `BlockFeatures`. The weights were fitted (ridge 10, blocks weighted by the root of their
/// words) to the train pages of L3S-GN1 (Kohlschütter, Fankhauser and Nejdl, WSDM 2010) and, as pages without
/// furniture, to train texts of Reuters-21578, MUC-3/4, PolNeAR and TimeBank.
enum BoilerplateModel {
  /// Log-odds that the block with these features is article text.
  static func score(_ features: [Float]) -> Float {
    var sum: Float = 0
    for (feature, weight) in zip(features, weights) { sum += feature * weight }
    return sum
  }

  private static let weights: [Float] = [
    -0.644, -0.223, -1.000, -0.084, -0.309, -0.050, 0.436, 0.587, 1.029, 0.106, -0.053, -0.676,
    -0.009, -0.389, -0.469, -0.674, -0.178, -0.773, 0.127, 0.648, -0.916, -1.292, -0.321, -0.028,
    -0.415, -0.377, -0.850, -0.437, -0.422, 0.032, -0.180, -0.980, -0.064, -0.812, 0.237, -0.371,
    -0.255, -0.092, 0.341, -0.331, -0.237, 0.455, 0.119, 0.088, 0.097, -0.174, 0.326, 0.282, 0.028,
    0.345, 0.463, 0.187, 0.847, 0.401, 0.006, 0.135, 0.378, -0.351, 0.563, 0.183, 0.010, -0.138,
    0.205, 0.071, 0.169, 0.976, 0.700, 0.111, 0.499, -1.224, 0.327, -0.080, 0.281, 1.226, -0.832,
    -0.160, -0.305, -0.035, 0.644, 0.222, 1.475, 0.714, -0.727, -0.198, -1.243, 0.123, -1.392,
    -0.579, -0.994, 3.940, -0.448, -0.546, 0.436, -3.223, -2.945, -1.291,
  ]
}
