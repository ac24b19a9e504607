// The weight files of the face-api package: a JSON manifest beside one binary file of tensors.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amphoe::face {

struct Tensor {
    std::vector<std::size_t> shape;
    std::vector<float> values;
};

/// Tensors by name. Reading throws std::runtime_error when manifest and binary do not fit each other exactly.
class TensorFile {
  public:
    /// The tensors lie in the manifest's order without padding: one byte an element where the manifest names a
    /// quantisation (value = byte * scale + min), little-endian float otherwise (face.md section 2).
    static TensorFile parse(std::string_view manifest_json, std::span<const std::uint8_t> binary);

    /// The tensor with that name and shape; throws std::runtime_error when there is none.
    const Tensor& tensor(const std::string& name, const std::vector<std::size_t>& shape) const;

  private:
    std::map<std::string, Tensor> tensors_;
};

}  // namespace amphoe::face
