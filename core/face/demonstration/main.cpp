// amphoe-make-demonstration: makes the people of the training mode from the sample pictures fetched at set-up.
// Usage: amphoe-make-demonstration SETUP_DIR [PEOPLE.json]
// Reads SETUP_DIR/source/demo and SETUP_DIR/models, writes SETUP_DIR/demonstration.

#include <filesystem>
#include <iostream>
#include <opencv2/imgcodecs.hpp>
#include <stdexcept>

#include "core/face/FaceModels.h"
#include "core/face/FileBytes.h"
#include "core/face/demonstration/FaceMix.h"
#include "core/face/demonstration/Footage.h"
#include "core/face/demonstration/HintFootage.h"
#include "core/face/demonstration/Portrait.h"
#include "core/face/demonstration/SampleFaces.h"
#include "core/support/Digest.h"

namespace {

namespace fs = std::filesystem;
namespace face = amphoe::face;
namespace demonstration = amphoe::face::demonstration;

// Change it when the pictures would come out differently from the same inputs.
constexpr const char* tool_version = "4";
constexpr std::size_t file_limit = 64 * 1024 * 1024;

std::string hash_of(const fs::path& path) {
    const auto bytes = face::read_file(path, file_limit);
    if (!bytes) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return amphoe::support::sha256_hex(*bytes);
}

std::string stamp_of(const fs::path& setup, const fs::path& recipes,
                     const std::vector<demonstration::PersonRecipe>& people) {
    std::string text = std::string("version ") + tool_version + "\n" + hash_of(recipes) + "\n" +
                       hash_of(setup / "models" / face::landmark_file) + "\n";
    for (const auto& person : people) {
        for (const auto& share : person.shares) {
            text += hash_of(setup / "source" / "demo" / share.file) + "\n";
        }
    }
    return text;
}

bool up_to_date(const fs::path& stamp, const std::string& text) {
    const auto bytes = face::read_file(stamp, file_limit);
    return bytes && std::string(bytes->begin(), bytes->end()) == text;
}

void write_picture(const fs::path& path, const cv::Mat& bgr) {
    if (!cv::imwrite(path.string(), bgr, {cv::IMWRITE_JPEG_QUALITY, 92})) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

using Faces = std::vector<demonstration::WeightedFace>;

demonstration::Sitter sitter_of(const Faces& faces, const demonstration::PersonRecipe& recipe) {
    const auto shape = demonstration::mixed_shape(faces, recipe.shape);
    const auto face = demonstration::mix(faces, shape, recipe.skin);
    return {demonstration::paint_portrait(face, recipe), face.points};
}

// A face changes over the years of a card: the same faces, their shares moved towards equal ones.
Faces some_years_ago(Faces faces) {
    for (auto& face : faces) {
        face.weight = 0.4 * face.weight + 0.6 / static_cast<double>(faces.size());
    }
    return faces;
}

demonstration::Sitter make_person(demonstration::SampleFaces& samples, const demonstration::PersonRecipe& recipe,
                                  const fs::path& folder) {
    Faces faces;
    for (const auto& share : recipe.shares) {
        faces.push_back({samples.face(share), share.weight});
    }
    auto sitter = sitter_of(faces, recipe);
    const auto& portrait = sitter.portrait;
    demonstration::write_recording(portrait, recipe.seed, folder / (recipe.name + ".avi"));
    write_picture(folder / (recipe.name + "-live.jpg"), demonstration::camera_frame(portrait, 40, recipe.seed));
    if (recipe.card) {
        const auto younger = sitter_of(some_years_ago(faces), recipe).portrait;
        face::write_file(folder / (recipe.name + "-card.jpg"), demonstration::card_photo(younger, recipe.seed));
    }
    return sitter;
}

void make_clips(const demonstration::Sitter& sitter, const demonstration::Sitter& other, const fs::path& folder) {
    fs::create_directories(folder);
    for (const auto& name : demonstration::clip_names()) {
        demonstration::write_frames(demonstration::clip(name, sitter, other), folder / (name + ".avi"));
    }
}

void run(const fs::path& setup, const fs::path& recipes) {
    const auto people = demonstration::read_recipes(recipes);
    const auto folder = setup / "demonstration";
    const auto stamp = folder / "stamp";
    const auto text = stamp_of(setup, recipes, people);
    if (up_to_date(stamp, text)) {
        std::cout << "amphoe-make-demonstration: the people are in place\n";
        return;
    }
    fs::create_directories(folder);
    fs::remove(stamp);
    demonstration::SampleFaces samples(setup / "source" / "demo", setup / "models");
    std::vector<demonstration::Sitter> sitters;
    for (const auto& person : people) {
        sitters.push_back(make_person(samples, person, folder));
    }
    if (sitters.size() > 1) {
        write_picture(folder / "two-faces.jpg", demonstration::two_in_frame(sitters[0].portrait, sitters[1].portrait));
        make_clips(sitters[0], sitters[1], folder / "clips");
    }
    write_picture(folder / "no-face.jpg", demonstration::empty_frame());
    face::write_file(stamp, std::vector<std::uint8_t>(text.begin(), text.end()));
    std::cout << "amphoe-make-demonstration: the people are ready\n";
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2 && count != 3) {
        std::cerr << "usage: amphoe-make-demonstration SETUP_DIR [PEOPLE.json]\n";
        return 2;
    }
    try {
        run(arguments[1], count == 3 ? arguments[2] : AMPHOE_PEOPLE_FILE);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "amphoe-make-demonstration: " << error.what() << "\n";
        return 1;
    }
}
