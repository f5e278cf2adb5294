internal import CKernels

/// The tensors of a layer where they lie in the weights file, of the shapes that a layer's must have.
struct LayerTensors {
  let project: Product
  let out: Product
  let up: Product
  let down: Product
  let attentionNorm: EncoderNorm
  let innerNorm: EncoderNorm

  /// Those called `name.qkv.weight` and so on.
  init(_ weights: WeightsFile, _ name: String) throws(WeightsFile.Failure) {
    let (width, inner) = (Encoder.width, Encoder.inner)
    project = try Product(weights, name + ".qkv", outputs: 3 * width, inputs: width)
    out = try Product(weights, name + ".out", outputs: width, inputs: width)
    up = try Product(weights, name + ".up", outputs: inner, inputs: width)
    down = try Product(weights, name + ".down", outputs: width, inputs: inner)
    attentionNorm = try EncoderNorm(weights, name + ".norm1")
    innerNorm = try EncoderNorm(weights, name + ".norm2")
  }

  /// An int8 matrix and its bias.
  struct Product {
    private let weights: WeightsFile
    private let name: String
    private let rows: Int8Rows
    private let bias: UnsafeBufferPointer<Float>
    private let outputs: Int
    private let inputs: Int

    init(_ weights: WeightsFile, _ name: String, outputs: Int, inputs: Int) throws(WeightsFile.Failure) {
      (self.weights, self.name, self.outputs, self.inputs) = (weights, name, outputs, inputs)
      rows = try weights.int8(name + ".weight", outputs, inputs)
      bias = try weights.floats(name + ".bias", outputs)
    }

    /// The same in the form that `path` multiplies; the matrix's pages in the file are given back.
    func packed(path: KernelPath) -> PackedMatrix {
      defer { weights.release(name + ".weight") }
      return PackedMatrix(
        rows.values.baseAddress!, scales: rows.scales.baseAddress!, bias: bias.baseAddress!, outputs: outputs,
        inputs: inputs, path: path)
    }
  }
}
