#include "core/face/importer/TensorFile.h"

#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace amphoe::face {
namespace {

static_assert(std::endian::native == std::endian::little, "the binary file holds little-endian floats");

constexpr std::size_t largest_tensor = 10'000'000;

std::size_t element_count(const std::vector<std::size_t>& shape) {
    std::size_t count = 1;
    for (const auto side : shape) {
        if (side == 0 || side > largest_tensor / count) {
            throw std::runtime_error("tensor with an impossible shape");
        }
        count *= side;
    }
    return count;
}

class Reader {
  public:
    explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
    std::span<const std::uint8_t> take(std::size_t count) {
        if (count > bytes_.size()) {
            throw std::runtime_error("weight file is too short");
        }
        const auto part = bytes_.first(count);
        bytes_ = bytes_.subspan(count);
        return part;
    }
    bool at_end() const { return bytes_.empty(); }

  private:
    std::span<const std::uint8_t> bytes_;
};

std::vector<float> quantised(std::span<const std::uint8_t> bytes, double scale, double minimum) {
    std::vector<float> values;
    values.reserve(bytes.size());
    for (const auto byte : bytes) {
        values.push_back(static_cast<float>(byte * scale + minimum));
    }
    return values;
}

std::vector<float> plain(std::span<const std::uint8_t> bytes) {
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

}  // namespace

TensorFile TensorFile::parse(std::string_view manifest_json, std::span<const std::uint8_t> binary) {
    const auto manifest = nlohmann::json::parse(manifest_json);
    TensorFile file;
    Reader reader(binary);
    for (const auto& entry : manifest.at(0).at("weights")) {
        Tensor tensor;
        tensor.shape = entry.at("shape").get<std::vector<std::size_t>>();
        const auto count = element_count(tensor.shape);
        if (entry.contains("quantization")) {
            const auto& quantization = entry.at("quantization");
            tensor.values = quantised(reader.take(count), quantization.at("scale").get<double>(),
                                      quantization.at("min").get<double>());
        } else {
            tensor.values = plain(reader.take(count * sizeof(float)));
        }
        file.tensors_.emplace(entry.at("name").get<std::string>(), std::move(tensor));
    }
    if (!reader.at_end()) {
        throw std::runtime_error("weight file is too long");
    }
    return file;
}

const Tensor& TensorFile::tensor(const std::string& name, const std::vector<std::size_t>& shape) const {
    const auto found = tensors_.find(name);
    if (found == tensors_.end() || found->second.shape != shape) {
        throw std::runtime_error("no tensor " + name + " of the expected shape");
    }
    return found->second;
}

}  // namespace amphoe::face
