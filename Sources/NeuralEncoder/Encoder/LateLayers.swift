internal import CKernels
import Synchronization

/// Layers that are packed when they are first gone through: few callers ask what needs them.
final class LateLayers: @unchecked Sendable {
  private let tensors: [LayerTensors]
  private let path: KernelPath
  private let packed = Mutex<[EncoderLayer]?>(nil)

  /// The layers called `name.0` and so on; their shapes are checked now.
  init(_ weights: WeightsFile, _ name: String, count: Int, path: KernelPath) throws(WeightsFile.Failure) {
    self.path = path
    var tensors: [LayerTensors] = []
    for index in 0..<count { tensors.append(try LayerTensors(weights, "\(name).\(index)")) }
    self.tensors = tensors
  }

  var layers: [EncoderLayer] {
    packed.withLock { packed in
      if let packed { return packed }
      let layers = tensors.map { EncoderLayer($0, path: path) }
      packed = layers
      return layers
    }
  }
}
