// Writes a small ONNX model file, enough for the landmark network.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amphoe::face {

/// The protobuf wire format (protobuf.dev, "Encoding") for the field kinds ONNX needs. Own code because the
/// distribution ships neither the ONNX schema nor a writer for it, and only this one fixed model is ever written; it is
/// read back by OpenCV's importer, and its hash is pinned.
class ProtobufMessage {
  public:
    ProtobufMessage& integer(std::uint32_t field, std::int64_t value);
    ProtobufMessage& bytes(std::uint32_t field, std::string_view value);
    ProtobufMessage& message(std::uint32_t field, const ProtobufMessage& value);
    const std::string& encoded() const { return encoded_; }

  private:
    void varint(std::uint64_t value);
    std::string encoded_;
};

/// Collects nodes and weights of one graph with one input and one output. Field numbers: onnx.proto of ONNX 1.6.
class OnnxWriter {
  public:
    struct Attribute {
        std::string name;
        std::vector<std::int64_t> values;
        bool list = true;
    };

    void weights(const std::string& name, const std::vector<std::size_t>& shape, const std::vector<float>& values);
    /// The result carries the name of the node.
    void node(const std::string& kind, const std::string& name, const std::vector<std::string>& inputs,
              const std::vector<Attribute>& attributes);
    std::string finish(const std::string& input, const std::vector<std::size_t>& input_shape, const std::string& output,
                       const std::vector<std::size_t>& output_shape);

  private:
    ProtobufMessage graph_;
};

}  // namespace amphoe::face
