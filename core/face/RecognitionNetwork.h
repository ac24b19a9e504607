// The 29-layer residual network of dlib that turns a face chip into 128 numbers (face.md section 2).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/domain/Failure.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

/// Parameters in dlib's layouts, from the input to the output.
struct RecognitionWeights {
    struct Convolution {
        std::vector<float> filters;  ///< output, input, row, column
        std::vector<float> bias;
        std::vector<float> gamma;
        std::vector<float> beta;
    };
    std::vector<Convolution> convolutions;
    std::vector<float> output;  ///< 256 inputs x 128 outputs
};

/// Not thread-safe: one caller at a time. dlib stays behind this class because its network templates take a minute and
/// more than a gigabyte to compile.
class RecognitionNetwork {
  public:
    /// Reads dlib's own serialised form. The bytes are code-like input: check their hash before. FaceModelInvalid when
    /// they are not this network.
    static domain::Result<std::unique_ptr<RecognitionNetwork>> read(std::span<const std::uint8_t> serialized);
    /// Fills the network; FaceModelInvalid when the sizes do not fit.
    static domain::Result<std::unique_ptr<RecognitionNetwork>> assemble(const RecognitionWeights& weights);

    RecognitionNetwork(const RecognitionNetwork&) = delete;
    RecognitionNetwork& operator=(const RecognitionNetwork&) = delete;
    ~RecognitionNetwork();

    /// One descriptor for each chip.
    std::vector<FaceDescriptor> describe(const std::vector<FaceChip>& chips);
    /// dlib's serialised form; the same weights give the same bytes.
    std::vector<std::uint8_t> serialize();

  private:
    struct Body;
    explicit RecognitionNetwork(std::unique_ptr<Body> body);
    std::unique_ptr<Body> body_;
};

}  // namespace amphoe::face
