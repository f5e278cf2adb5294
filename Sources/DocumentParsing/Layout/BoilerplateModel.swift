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
    -0.686, -0.262, -1.010, -0.106, -0.348, -0.081, 0.452, 0.669, 1.111, 0.148, -0.453, -0.726,
    -0.060, -0.443, -0.475, -0.711, -0.205, -0.772, 0.156, 0.698, -0.929, -1.264, -0.297, -0.030,
    -0.437, -0.383, -0.805, -0.412, -0.424, 0.000, 0.028, -0.476, -0.809, -0.043, -0.430, -0.736,
    0.250, -0.525, -0.259, -0.218, 0.356, -0.336, -0.188, 0.452, 0.123, 0.019, 0.112, -0.169, 0.407,
    0.270, 0.034, 0.301, 0.631, 0.188, 0.804, 0.427, -0.015, 0.142, 0.445, -0.282, 0.552, 0.088,
    -0.064, -0.191, 0.199, 0.140, 0.190, 1.227, 0.850, 0.294, 0.581, -1.427, 0.417, -0.118, -0.166,
    1.167, -0.871, -0.282, -0.395, -0.208, 0.596, 0.100, 1.428, 0.716, -0.680, 0.159, -1.108, 0.089,
    -1.290, -0.476, -0.954, 3.904, -0.442, -0.512, 0.592, -3.363, -2.980, -1.273,
  ]
}
