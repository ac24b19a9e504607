// Speed of the face pipeline against dlib's stock recipe, in one run, with one BLAS thread:
// face_speed SETUP_DIR THRESHOLDS.json [PICTURES]
// Stock: gradient-histogram detector on the whole 1280x720 frame and one descriptor without jitter. Its 68-point
// landmarks are left out, in its favour: dlib's predictor file may not be shipped.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <future>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include "core/face/DlibFaceMatcher.h"
#include "core/face/FaceAligner.h"
#include "core/face/FaceDetector.h"
#include "core/face/FileBytes.h"
#include "core/face/LandmarkFinder.h"
#include "core/face/OpenCvPicture.h"
#include "core/face/OpenCvPictureCodec.h"
#include "core/face/RecognitionNetwork.h"

namespace {

using namespace amphoe;
namespace fs = std::filesystem;
using Milliseconds = std::vector<double>;

template <class Work>
double timed(Work&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double percentile(Milliseconds values, double part) {
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

void print(const char* name, const Milliseconds& values) {
    std::printf("%-44s least %6.1f   median %6.1f   p95 %6.1f ms\n", name, percentile(values, 0),
                percentile(values, 0.5), percentile(values, 0.95));
}

// As a 720p camera would give them: the recording enlarged, plain edges.
std::vector<domain::Picture> frames_of(const fs::path& recording, int count) {
    cv::VideoCapture capture(recording.string(), cv::CAP_OPENCV_MJPEG);
    std::vector<domain::Picture> frames;
    cv::Mat frame;
    while (static_cast<int>(frames.size()) < count && capture.read(frame)) {
        cv::cvtColor(frame, frame, cv::COLOR_BGR2RGB);
        cv::resize(frame, frame, {960, 720});
        cv::copyMakeBorder(frame, frame, 0, 0, 160, 160, cv::BORDER_REPLICATE);
        frames.push_back(face::picture_of(frame));
    }
    return frames;
}

struct Stock {
    face::FaceDetector detector;
    std::unique_ptr<face::LandmarkFinder> landmarks;
    std::unique_ptr<face::RecognitionNetwork> network;

    double analyse(const domain::Picture& picture) {
        std::vector<face::FoundFace> faces;
        double spent = timed([&] { faces = detector.find_within(picture, {0, 0, picture.width, picture.height}, 1); });
        if (!faces.empty()) {
            const auto points = landmarks->locate(picture, faces.front().box);  // not counted
            spent += timed([&] { network->describe({face::cut_chip(picture, points)}); });
        }
        return spent;
    }
};

double verdict_after_last(face::DlibFaceMatcher& matcher, const domain::Picture& card,
                          const std::vector<domain::Picture>& probes) {
    const auto live = matcher.watch();
    for (std::size_t i = 0; i + 1 < probes.size(); ++i) {
        live->prepare(probes[i]);
    }
    return timed([&] {
        auto last = std::async(std::launch::async, [&] { live->prepare(probes.back()); });
        const auto evidence = matcher.compare(card, probes);
        if (!evidence) {
            std::printf("not compared: %s\n", evidence.error().detail.c_str());
        }
    });
}

int run(const fs::path& setup, const fs::path& thresholds, int count) {
    const auto settings = face::load_face_thresholds(thresholds);
    if (!settings) {
        std::fprintf(stderr, "face_speed: %s\n", settings.error().detail.c_str());
        return 1;
    }
    std::unique_ptr<face::DlibFaceMatcher> matcher;
    const double ready = timed([&] { matcher = *face::DlibFaceMatcher::open({setup / "models"}, *settings); });
    const auto files = face::read_face_models({setup / "models"});
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(setup / "models")) {
        bytes += entry.file_size();
    }
    std::printf("models: ready after %.0f ms, %.1f MB installed\n", ready, static_cast<double>(bytes) / 1e6);

    const auto frames = frames_of(setup / "demonstration" / "person-a.avi", count);
    const auto photo = face::read_file(setup / "demonstration" / "person-a-card.jpg", 1 << 20);
    if (frames.size() < 10 || !photo || !files) {
        std::fprintf(stderr, "face_speed: run the set-up first\n");
        return 1;
    }
    const auto card = *face::OpenCvPictureCodec().decode(*photo);
    Stock stock{{}, *face::LandmarkFinder::read(files->landmarks), *face::RecognitionNetwork::read(files->recognition)};
    Milliseconds theirs;
    Milliseconds ours;
    Milliseconds verdicts;
    const auto live = matcher->watch();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        ours.push_back(timed([&] { (void)live->look(frames[i], std::chrono::milliseconds(40 * i)); }));
        if (i % 4 == 0) {
            theirs.push_back(stock.analyse(frames[i]));
        }
        if (i % 8 == 7) {
            verdicts.push_back(verdict_after_last(*matcher, card, {frames[i - 7], frames[i - 3], frames[i]}));
        }
    }
    print("stock recipe, per analysed frame", theirs);
    print("live look (hint), per analysed frame", ours);
    print("last frame to verdict, three probes", verdicts);
    std::printf("stock / live: median %.1f, p95 %.1f times\n", percentile(theirs, 0.5) / percentile(ours, 0.5),
                percentile(theirs, 0.95) / percentile(ours, 0.95));
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fprintf(stderr, "usage: face_speed SETUP_DIR THRESHOLDS.json [PICTURES]\n");
        return 2;
    }
    try {
        return run(arguments[1], arguments[2], count > 3 ? std::stoi(arguments[3]) : 160);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "face_speed: %s\n", error.what());
        return 1;
    }
}
