#include "core/face/importer/OnnxWriter.h"

namespace amphoe::face {
namespace {

constexpr std::uint32_t wire_varint = 0;
constexpr std::uint32_t wire_length = 2;
constexpr std::int64_t float_element = 1;
constexpr std::int64_t attribute_integer = 2;
constexpr std::int64_t attribute_integers = 7;
constexpr std::int64_t format_version = 7;
constexpr std::int64_t operator_set = 11;

// ValueInfoProto of a float tensor.
ProtobufMessage value_info(const std::string& name, const std::vector<std::size_t>& shape) {
    ProtobufMessage dimensions;
    for (const auto side : shape) {
        dimensions.message(1, ProtobufMessage().integer(1, static_cast<std::int64_t>(side)));
    }
    const auto tensor_type = ProtobufMessage().integer(1, float_element).message(2, dimensions);
    return ProtobufMessage().bytes(1, name).message(2, ProtobufMessage().message(1, tensor_type));
}

ProtobufMessage attribute_message(const OnnxWriter::Attribute& attribute) {
    ProtobufMessage message;
    message.bytes(1, attribute.name);
    for (const auto value : attribute.values) {
        message.integer(attribute.list ? 8 : 3, value);
    }
    message.integer(20, attribute.list ? attribute_integers : attribute_integer);
    return message;
}

}  // namespace

void ProtobufMessage::varint(std::uint64_t value) {
    while (value >= 0x80) {
        encoded_.push_back(static_cast<char>((value & 0x7f) | 0x80));
        value >>= 7;
    }
    encoded_.push_back(static_cast<char>(value));
}

ProtobufMessage& ProtobufMessage::integer(std::uint32_t field, std::int64_t value) {
    varint(field << 3 | wire_varint);
    varint(static_cast<std::uint64_t>(value));
    return *this;
}

ProtobufMessage& ProtobufMessage::bytes(std::uint32_t field, std::string_view value) {
    varint(field << 3 | wire_length);
    varint(value.size());
    encoded_.append(value);
    return *this;
}

ProtobufMessage& ProtobufMessage::message(std::uint32_t field, const ProtobufMessage& value) {
    return bytes(field, value.encoded());
}

void OnnxWriter::weights(const std::string& name, const std::vector<std::size_t>& shape,
                         const std::vector<float>& values) {
    ProtobufMessage tensor;
    for (const auto side : shape) {
        tensor.integer(1, static_cast<std::int64_t>(side));
    }
    // raw_data is little-endian by definition, as is every machine this program is built for (TensorFile checks it).
    const std::string_view raw(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
    tensor.integer(2, float_element).bytes(8, name).bytes(9, raw);
    graph_.message(5, tensor);
}

void OnnxWriter::node(const std::string& kind, const std::string& name, const std::vector<std::string>& inputs,
                      const std::vector<Attribute>& attributes) {
    ProtobufMessage node;
    for (const auto& input : inputs) {
        node.bytes(1, input);
    }
    node.bytes(2, name).bytes(3, name).bytes(4, kind);
    for (const auto& attribute : attributes) {
        node.message(5, attribute_message(attribute));
    }
    graph_.message(1, node);
}

std::string OnnxWriter::finish(const std::string& input, const std::vector<std::size_t>& input_shape,
                               const std::string& output, const std::vector<std::size_t>& output_shape) {
    graph_.bytes(2, "landmarks");
    graph_.message(11, value_info(input, input_shape)).message(12, value_info(output, output_shape));
    const auto operators = ProtobufMessage().bytes(1, "").integer(2, operator_set);
    return ProtobufMessage().integer(1, format_version).message(7, graph_).message(8, operators).encoded();
}

}  // namespace amphoe::face
