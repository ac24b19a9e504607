// Writes seeds for the image fuzzer into the folder given: JPEG and PNG of each kind.
#include <cstdio>
#include <exception>
#include <opencv2/imgcodecs.hpp>
#include <string>

namespace {

cv::Mat noise(int type) {
    cv::Mat pixels(24, 40, type);
    cv::RNG(7).fill(pixels, cv::RNG::UNIFORM, 0, pixels.depth() == CV_16U ? 65535 : 255);
    return pixels;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: fuzz_image_seed_maker FOLDER\n", stderr);
        return 2;
    }
    try {
        const std::string folder = std::string(arguments[1]) + "/";
        cv::imwrite(folder + "colour.jpg", noise(CV_8UC3));
        cv::imwrite(folder + "grey.jpg", noise(CV_8U));
        cv::imwrite(folder + "progressive.jpg", noise(CV_8UC3), {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
        cv::imwrite(folder + "restarts.jpg", noise(CV_8UC3), {cv::IMWRITE_JPEG_RST_INTERVAL, 2});
        cv::imwrite(folder + "colour.png", noise(CV_8UC3));
        cv::imwrite(folder + "alpha.png", noise(CV_8UC4));
        cv::imwrite(folder + "deep.png", noise(CV_16UC3));
        cv::imwrite(folder + "one-pixel.png", cv::Mat(1, 1, CV_8UC3, cv::Scalar(1, 2, 3)));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "fuzz_image_seed_maker: %s\n", error.what());
        return 1;
    }
}
