// The only file that includes dlib's network templates (a minute of compiling).
#include "core/face/RecognitionNetwork.h"

#include <dlib/dnn.h>
#include <dlib/vectorstream.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace amphoe::face {
namespace {

// The network as dlib publishes it (dlib, examples/dnn_face_recognition_ex.cpp, the form for use: affine_).
template <template <int, template <typename> class, int, typename> class Block, int Count,
          template <typename> class Norm, typename Below>
using Residual = dlib::add_prev1<Block<Count, Norm, 1, dlib::tag1<Below>>>;

template <template <int, template <typename> class, int, typename> class Block, int Count,
          template <typename> class Norm, typename Below>
using ResidualDown =
    dlib::add_prev2<dlib::avg_pool<2, 2, 2, 2, dlib::skip1<dlib::tag2<Block<Count, Norm, 2, dlib::tag1<Below>>>>>>;

template <int Count, template <typename> class Norm, int Stride, typename Below>
using Block = Norm<dlib::con<Count, 3, 3, 1, 1, dlib::relu<Norm<dlib::con<Count, 3, 3, Stride, Stride, Below>>>>>;

template <int Count, typename Below>
using Keep = dlib::relu<Residual<Block, Count, dlib::affine, Below>>;
template <int Count, typename Below>
using Down = dlib::relu<ResidualDown<Block, Count, dlib::affine, Below>>;

template <typename Below>
using Level0 = Down<256, Below>;
template <typename Below>
using Level1 = Keep<256, Keep<256, Down<256, Below>>>;
template <typename Below>
using Level2 = Keep<128, Keep<128, Down<128, Below>>>;
template <typename Below>
using Level3 = Keep<64, Keep<64, Keep<64, Down<64, Below>>>>;
template <typename Below>
using Level4 = Keep<32, Keep<32, Keep<32, Below>>>;

using Stem =
    dlib::max_pool<3, 3, 2, 2,
                   dlib::relu<dlib::affine<dlib::con<32, 7, 7, 2, 2, dlib::input_rgb_image_sized<FaceChip::side>>>>>;
using Network =
    dlib::loss_metric<dlib::fc_no_bias<static_cast<unsigned long>(descriptor_length),
                                       dlib::avg_pool_everything<Level0<Level1<Level2<Level3<Level4<Stem>>>>>>>>;

using Pixels = dlib::matrix<dlib::rgb_pixel>;

Pixels to_pixels(const FaceChip& chip) {
    Pixels pixels(FaceChip::side, FaceChip::side);
    std::size_t at = 0;
    for (long row = 0; row < FaceChip::side; ++row) {
        for (long column = 0; column < FaceChip::side; ++column, at += 3) {
            pixels(row, column) = dlib::rgb_pixel(chip.rgb[at], chip.rgb[at + 1], chip.rgb[at + 2]);
        }
    }
    return pixels;
}

// An affine layer starts in the mode for fully connected layers; the sizes fit only in convolution mode, which must be
// set before the first forward pass allocates the parameters.
struct ConvolutionMode {
    template <typename Layer>
    void operator()(std::size_t, Layer&) const {}
    template <typename Below, typename Enabled>
    void operator()(std::size_t, dlib::add_layer<dlib::affine_, Below, Enabled>& layer) const {
        layer.layer_details() = dlib::affine_(dlib::CONV_MODE);
    }
};

struct AffineParameters {
    dlib::alias_tensor_instance gamma;
    dlib::alias_tensor_instance beta;
};

// Collects the parameter tensors; dlib visits from the output to the input.
struct ParameterCollector {
    std::vector<dlib::tensor*>& convolutions;
    std::vector<AffineParameters>& affines;

    template <typename Layer>
    void operator()(std::size_t, Layer&) const {}
    template <long N, long Rows, long Columns, int StrideY, int StrideX, int PadY, int PadX, typename Below,
              typename Enabled>
    void operator()(
        std::size_t,
        dlib::add_layer<dlib::con_<N, Rows, Columns, StrideY, StrideX, PadY, PadX>, Below, Enabled>& layer) const {
        convolutions.push_back(&layer.layer_details().get_layer_params());
    }
    template <typename Below, typename Enabled>
    void operator()(std::size_t, dlib::add_layer<dlib::affine_, Below, Enabled>& layer) const {
        auto& affine = layer.layer_details();
        affines.push_back({affine.get_gamma(), affine.get_beta()});
    }
};

void fill(dlib::tensor& tensor, std::initializer_list<const std::vector<float>*> parts) {
    std::size_t size = 0;
    for (const auto* part : parts) {
        size += part->size();
    }
    if (size != tensor.size()) {
        throw std::invalid_argument("weights do not fit the network");
    }
    auto* to = tensor.host();
    for (const auto* part : parts) {
        to = std::copy(part->begin(), part->end(), to);
    }
}

void fill_network(Network& network, const RecognitionWeights& weights) {
    dlib::visit_layers(network, ConvolutionMode{});
    const std::vector<Pixels> blank(1, to_pixels({std::vector<std::uint8_t>(FaceChip::side * FaceChip::side * 3)}));
    network(blank);  // allocates every parameter tensor
    std::vector<dlib::tensor*> convolutions;
    std::vector<AffineParameters> affines;
    dlib::visit_layers(network, ParameterCollector{convolutions, affines});
    std::reverse(convolutions.begin(), convolutions.end());
    std::reverse(affines.begin(), affines.end());
    if (convolutions.size() != weights.convolutions.size() || affines.size() != weights.convolutions.size()) {
        throw std::invalid_argument("wrong number of layers");
    }
    for (std::size_t i = 0; i < convolutions.size(); ++i) {
        const auto& layer = weights.convolutions[i];
        fill(*convolutions[i], {&layer.filters, &layer.bias});
        fill(affines[i].gamma, {&layer.gamma});
        fill(affines[i].beta, {&layer.beta});
    }
    fill(dlib::layer<1>(network).layer_details().get_layer_params(), {&weights.output});
    network.clean();
}

domain::Failure invalid(const std::exception& error) {
    return {domain::FailureCode::FaceModelInvalid, std::string("recognition network: ") + error.what()};
}

}  // namespace

struct RecognitionNetwork::Body {
    Network network;
};

RecognitionNetwork::RecognitionNetwork(std::unique_ptr<Body> body) : body_(std::move(body)) {}
RecognitionNetwork::~RecognitionNetwork() = default;

domain::Result<std::unique_ptr<RecognitionNetwork>> RecognitionNetwork::read(std::span<const std::uint8_t> serialized) {
    try {
        std::vector<char> bytes(serialized.begin(), serialized.end());
        dlib::vectorstream stream(bytes);
        auto body = std::make_unique<Body>();
        dlib::deserialize(body->network, stream);
        return std::unique_ptr<RecognitionNetwork>(new RecognitionNetwork(std::move(body)));
    } catch (const std::exception& error) {
        return invalid(error);
    }
}

domain::Result<std::unique_ptr<RecognitionNetwork>> RecognitionNetwork::assemble(const RecognitionWeights& weights) {
    try {
        auto body = std::make_unique<Body>();
        fill_network(body->network, weights);
        return std::unique_ptr<RecognitionNetwork>(new RecognitionNetwork(std::move(body)));
    } catch (const std::exception& error) {
        return invalid(error);
    }
}

std::vector<FaceDescriptor> RecognitionNetwork::describe(const std::vector<FaceChip>& chips) {
    std::vector<Pixels> batch;
    for (const auto& chip : chips) {
        batch.push_back(to_pixels(chip));
    }
    std::vector<FaceDescriptor> descriptors;
    for (const auto& output : body_->network(batch)) {
        std::copy(output.begin(), output.end(), descriptors.emplace_back().begin());
    }
    return descriptors;
}

std::vector<std::uint8_t> RecognitionNetwork::serialize() {
    body_->network.clean();
    std::vector<char> bytes;
    dlib::vectorstream stream(bytes);
    dlib::serialize(body_->network, stream);
    return {bytes.begin(), bytes.end()};
}

}  // namespace amphoe::face
