#include "tests/bench/face_accuracy/PortraitFolder.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "core/face/FileBytes.h"
#include "core/face/OpenCvPictureCodec.h"

namespace amphoe::face::bench {
namespace {

std::string person_of(const std::string& shot) {
    return shot.substr(0, shot.rfind('_'));
}

std::string shot_of(const std::string& file) {
    return std::filesystem::path(file).stem().string();
}

std::set<std::string> asian_persons(const std::filesystem::path& folder) {
    std::ifstream list(folder / "pairs.csv");
    std::set<std::string> persons;
    for (std::string line; std::getline(list, line);) {
        std::istringstream fields(line);
        std::string a, b, same, group;
        std::getline(fields, a, ',');
        std::getline(fields, b, ',');
        std::getline(fields, same, ',');
        std::getline(fields, group, ',');
        if (group.starts_with("asian")) {  // the line may end in a carriage return
            persons.insert(person_of(shot_of(a)));
            persons.insert(person_of(shot_of(b)));
        }
    }
    return persons;
}

domain::Picture picture_at(const std::filesystem::path& path) {
    const auto bytes = read_file(path, 32 * 1024 * 1024);
    auto picture = OpenCvPictureCodec().decode(bytes.value_or(std::vector<std::uint8_t>{}));
    if (!picture) {
        throw std::runtime_error(path.filename().string() + " cannot be decoded");
    }
    return *picture;
}

}  // namespace

std::vector<Portrait> list_portraits(const std::filesystem::path& folder, int every) {
    const auto asian = asian_persons(folder);
    std::vector<Portrait> portraits;
    std::set<std::string> persons;
    for (const auto* part : {"chip", "lfw"}) {
        for (const auto& entry : std::filesystem::directory_iterator(folder / part)) {
            const auto file = std::string(part) + "/" + entry.path().filename().string();
            const auto shot = shot_of(file);
            const auto person = person_of(shot);
            portraits.push_back({file, shot, person, part == std::string("chip"), asian.contains(person), {}});
            persons.insert(person);
        }
    }
    const auto left_out = [&](const Portrait& portrait) {
        const auto place = std::distance(persons.begin(), persons.find(portrait.person));
        return !portrait.asian && place % every != 0;
    };
    portraits.erase(std::remove_if(portraits.begin(), portraits.end(), left_out), portraits.end());
    std::sort(portraits.begin(), portraits.end(), [](const auto& a, const auto& b) { return a.file < b.file; });
    return portraits;
}

MeasuredPortraits measure_portraits(const std::filesystem::path& folder, std::vector<Portrait> portraits,
                                    ports::FaceMeasurement& measurement) {
    MeasuredPortraits result;
    for (auto& portrait : portraits) {
        const auto measured = measurement.measure(picture_at(folder / portrait.file));
        if (!measured) {
            ++result.refused[measured.error().detail];
            continue;
        }
        std::copy_n(measured->face.values().begin(), descriptor_length, portrait.face.begin());
        result.portraits.push_back(std::move(portrait));
    }
    return result;
}

void save_portraits(const std::filesystem::path& file, const std::string& key, const MeasuredPortraits& measured) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file);
    out << key << '\n' << measured.refused.size() << '\n' << std::hexfloat;
    for (const auto& [reason, count] : measured.refused) {
        out << count << ' ' << reason << '\n';
    }
    for (const auto& portrait : measured.portraits) {
        out << portrait.file << ' ' << portrait.asian;
        for (const float value : portrait.face) {
            out << ' ' << value;
        }
        out << '\n';
    }
}

MeasuredPortraits load_portraits(const std::filesystem::path& file, const std::string& key) {
    std::ifstream in(file);
    std::string line;
    MeasuredPortraits measured;
    if (!std::getline(in, line) || line != key || !std::getline(in, line)) {
        return measured;
    }
    for (auto left = std::stoul(line); left > 0 && std::getline(in, line); --left) {
        measured.refused[line.substr(line.find(' ') + 1)] = std::stoul(line);
    }
    while (std::getline(in, line)) {
        std::istringstream fields(line);
        Portrait portrait;
        std::string value;
        fields >> portrait.file >> portrait.asian;
        portrait.shot = shot_of(portrait.file);
        portrait.person = person_of(portrait.shot);
        portrait.chip = portrait.file.starts_with("chip/");
        for (auto& number : portrait.face) {
            fields >> value;
            number = std::strtof(value.c_str(), nullptr);
        }
        measured.portraits.push_back(std::move(portrait));
    }
    return measured;
}

}  // namespace amphoe::face::bench
